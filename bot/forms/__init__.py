"""The handbook's five forms (handbook/rules.md §11), filled from a ticket, its ledger and the names of who signed.

`definitions` say what a form is: its title, the fields the handbook gives, in its order and words, and apart from them
the ones we add. `filling` makes a `Sheet` of words from one; `xlsx` and `html` put a sheet on paper. What is not known
stays an empty line to be filled in by hand.
"""
