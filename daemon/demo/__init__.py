"""`callahead demo`: the whole job, on servers of its own, with days that pass in seconds."""
