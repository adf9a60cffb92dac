"""The pages of the site, and how they come to be published.

Nothing is imported here: `viegli build` looks into this room before it knows whether there is
anything to do, and has to be quick about it.
"""
