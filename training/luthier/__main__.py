"""`python -m luthier`: the command line, where its script is not on the path."""

import sys

from luthier.cli.main import main

sys.exit(main())
