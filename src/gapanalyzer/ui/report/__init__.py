"""Parts of the report page: what is chosen, and what is worth a look before it goes out."""
