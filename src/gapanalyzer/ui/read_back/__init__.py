"""Parts of the page on which an edited report or a filled worksheet is taken back."""
