### What came of a registration, invitations, moving out: said to residents. The questions are in binding.ftl.

# $house house
binding-approved = Your registration for { $house } has been checked and approved. You can follow that home's matters here. Welcome!
# $house house
binding-rejected = We are sorry: your registration for { $house } could not be confirmed. Please bring a valid document to the service centre, or call { $phone }; we are glad to help.
# $house house
binding-already = You are registered at { $house } already, so there is nothing more to do.
# $again_at when to try again
binding-too-many-tries = We are sorry, there have been too many requests today. Please try again after { $again_at }, or call { $phone } and we will do it for you.
code-invalid = We are sorry, this code cannot be used. Please check it and send it again, or ask for a new one.
# $again_at when to try again
code-too-many-tries = We are sorry, there have been too many wrong codes. Could you please try again after { $again_at }?
# $house house
not-head = We are sorry, only the head of the household of { $house } can invite others. Could you please ask them?
home-not-yours = We are sorry, you are not registered there. Could you please say “menu” and choose again?
# $house house, $person who
household-joined = { $person } has joined { $house } with your code. If you did not invite them, please call { $phone }.
# $house house
household-moved-out = The head of the household of { $house } has moved out, so your registration there has ended too. If you have questions, please call { $phone }.
person-unnamed = A family member
