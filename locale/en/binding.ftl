### Registering a home, my homes, language.

## Registering a home

binding-name-please = Would you please write your name, for example “Wang Wei”?
binding-honorific = How would you like to be addressed?
choice-honorific-mr = Mr
choice-honorific-ms = Ms
choice-honorific-none = Neither
binding-house = What is your house number? For example 3-2-501 (building 3, unit 2, room 501).
binding-phone = Please leave a phone number; we compare it with the estate's register.
binding-phone-please = Would you please check the phone number once more? For example 13800138000.
# $person name, $honorific, $house house number, $number phone
binding-summary =
    Please check:
    Name: { $person } ({ $honorific })
    House: { $house }
    Phone: { $number }
    Is this correct?
binding-change-what = Which part would you like to change?
choice-change-binding-name = Name
choice-change-binding-house = House number
choice-change-binding-phone = Phone
# $house house number
binding-requested = Thank you. The request for { $house } has been passed on; our staff will check it and tell you here.
binding-code-accepted = Your invitation code is in order. Welcome! Say “menu” to see what I can do for you.

## My homes

# $count how many
home-which = You have { $count } homes registered. Which one is it about?
# $house house number, $role
home-one = { $house }: you are { $role }. What would you like to do?
home-head = the head of the household
home-member = a member of the household
choice-home-invite = Invite family
choice-home-leave = I have moved out
choice-home-another = Register another home
choice-back-to-menu = Back to the menu
# $house house number, $code invitation code, $until valid until
invitation-made = The invitation code for { $house } is { $code }. It is valid until { $until } and works once. Your family member simply sends it to this chat.
# $house house number
moved-out-sure = Please confirm: have you moved out of { $house }? You will then no longer hear about this household.
moved-out-sure-head = Please confirm: has your family moved out of { $house }? You are the head of the household, so the registration of all its members will end.
choice-yes-moved-out = Yes, moved out
choice-no-stay = No, we are staying
# $house house number
moved-out = The registration for { $house } has ended. Thank you for your trust, and all the best.

## Language

language-which = 请选择语言。Please choose a language.
language-set = Very well, I will speak English with you from now on.
