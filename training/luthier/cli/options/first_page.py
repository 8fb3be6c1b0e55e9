"""What `luthier` alone says."""

FIRST_PAGE = """luthier trains a neural instrument on your sounds, and plays it in Pure Data and Max with nn~.

The first time, in this order:
  luthier models                      hear what comes with it: strings, drums, piano, flute, voice ...
  luthier train ~/my_sounds           train on a folder of your own; a minute and a half
  luthier listen runs/my_sounds       hear it beside what it learned from, in a browser
  luthier export runs/my_sounds       write runs/my_sounds/model.ts, for [nn~ model.ts forward]
  luthier render runs/my_sounds/model.ts voice.wav -o out.wav --set adapt=1     play a sound through it

luthier new asks for what it needs and does all that, luthier studio does it in a browser, and luthier doctor looks for
what is missing or makes blocks late. Then: `train --plan` (what each family takes here), `train --prior RUN` (a model
that improvises), `learn` (record, learn and play at once), `serve` (an installation that starts by itself),
`descriptors`, `evaluate`, `report`, `inspect`, `cache`.

luthier COMMAND --help shows options and examples."""
