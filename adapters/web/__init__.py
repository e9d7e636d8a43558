"""The playground: one page that shows a person, their home page, the time and the talk at once."""
