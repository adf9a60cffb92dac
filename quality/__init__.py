"""The site judged by tools that judge any site: axe, the Nu HTML checker, Lighthouse.

`make quality` runs them over the whole site as it would be published and writes docs/quality.md.
"""
