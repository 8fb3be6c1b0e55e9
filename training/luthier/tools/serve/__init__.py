"""A Pd without a screen that plays a model for months: started, watched, spoken to, and started again."""
