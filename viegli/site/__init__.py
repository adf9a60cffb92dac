"""The pages of the site, and how they come to be published.

- What there is: addresses, plan, taken; what is built of it: build, run, page.
- Pages: pages prints them; told says what each kind shows, which its own module makes
  (service_page, easy_page, town_pages, reference_pages, search_page …), in the words of teller.
- What several pages say: contacting, locations, applying, sections, paying, citing, explaining,
  neighbours, people, amounts; of prices: price_tables, price_matrices, comparison, found.
- Views are what templates get, render gives it to them, frames is what stands around each page.
- Publishing: written, shells, writer, links, sitemap, scripts, styles, publish, manifest, inputs.

Nothing is imported here: `viegli build` looks into this room before it knows whether there is
anything to do, and has to be quick about it.
"""
