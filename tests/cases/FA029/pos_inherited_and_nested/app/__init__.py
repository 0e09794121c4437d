# The field is found where it is declared: in a base class, in a nested model, behind a generic page, in other files.
