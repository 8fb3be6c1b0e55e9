"""What a person would have to know of a machine that is to train and to play: findings, each with what to do."""
