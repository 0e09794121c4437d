# A project function that receives the session begins again: the finding is at the call inside the open block.
