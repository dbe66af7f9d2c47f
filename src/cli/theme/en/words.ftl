# The texts of this language: a line replaces the text that vakanz calls by this name; all others stay. For example:
#
# all-positions = See all positions
#
# A new name adds a text: a template shows “house-motto = …” with t.house_motto. It must then stand in every language
# of the site.

