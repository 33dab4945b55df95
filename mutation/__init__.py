"""`make mutation`: turn every cell of the rights matrix and every predicate of the rules once; a test must notice.

Not in the suite and not in the image. One process: the tests are collected once, what is turned is turned in memory, and
of the tests that ask it the quickest run first.
"""
