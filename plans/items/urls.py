"""The addresses of structured content, below a document; one list a part, in the order of the page "Inhoud"."""

direction_tails = []  # inhoud, opgaven, knoppen, doelen, doelstellingen, lopende trajecten, uitgangspunten
activity_tails = []  # activiteiten, bijdragen, resultaten, verloop, financiering, vraagarticulatie
progress_tails = []  # indicatoren, metingen, voortgang
review_tails = []  # gereedheid, herijken, vergelijken
block_tails = []  # blokken, verwijzingen

item_tails = [*direction_tails, *activity_tails, *progress_tails, *review_tails, *block_tails]
