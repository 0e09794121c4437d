# The model stands in one file and is built in another; its namesake in a third has no alias at all.
