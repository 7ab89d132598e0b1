"""Parts of the page that puts a bill beside the law in force."""
