# De opdrachten van het portaal. `make` alleen laat ze zien; het werk staat in launcher/.
.DEFAULT_GOAL := help
.PHONY: help run test check bench faults mutation fix clean

help:
	@sed -n 's/^\([a-z]*\): *## */  make \1\t/p' Makefile

run: ## Zet alles klaar en start het portaal (PORT=8000; stoppen met Ctrl-C)
	@exec python3 -m launcher run

test: ## Draai alle tests (ARGS="tests/plans -x" voor een deel)
	@exec python3 -m launcher test

check: ## Controleer opmaak, migraties, instellingen voor productie en de containerbestanden
	@exec python3 -m launcher check

bench: ## Meet de snelheid tegen kaal Django
	@exec python3 -m launcher bench

faults: ## Laat elk onderdeel een keer uitvallen en kijk wat er gebeurt (docs/bewijs.md)
	@exec python3 -m launcher faults

mutation: ## Keer elke cel van de rechten en elke regel een keer om en kijk of een test het merkt (docs/bewijs.md)
	@exec python3 -m launcher mutation

fix: ## Herstel de opmaak van code en sjablonen
	@exec python3 -m launcher fix

clean: ## Verwijder de gegevens (var/), de Python-omgeving en de gebouwde bestanden
	@exec python3 -m launcher clean
