"""What `luthier train` is made of besides the training: a plan, a prior, and who watches."""
