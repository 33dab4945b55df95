def test_try(portal, sign_in, visit):
    page = sign_in("programmamanager.achterhoek@demo.example")
    page.goto("/regios/achterhoek/plan/")
    page.screenshot(path="/tmp/t1.png")
    page.goto("/regios/achterhoek/plan/hoofdstukken/introductie/")
    page.locator(".npvr-editor__text").wait_for()
    page.screenshot(path="/tmp/t2.png", full_page=True)
