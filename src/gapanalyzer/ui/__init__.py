"""The window: everything a person sees. Qt lives here and nowhere else."""
