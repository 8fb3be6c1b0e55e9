"""What every test shares."""

import torch

# Tests run beside compilers and Pd on few cores, where more threads make torch slower.
torch.set_num_threads(1)
