### Emergencies: how to stay safe, then whom to call. Only what the fire brigade or the gas company would sign; no first-aid advice.
### Numbers come from the estate file: $fire, $medical, $police, $desk.

emergency-gas =
    Please do this now:
    1. Put out all flames. Do not switch anything electrical on or off, do not ring doorbells, do not telephone indoors.
    2. Open doors and windows.
    3. Shut the gas valve if you can do so safely.
    4. Everybody leaves. Do not use the lift.
    5. From a safe place outdoors, call { $fire } and the service desk, { $desk }.
emergency-fire =
    Please do this now:
    1. Leave at once. Do not use the lift. Do not go back for belongings.
    2. Close the door behind you and warn your neighbours.
    3. From a safe place, call the fire brigade, { $fire }, and the service desk, { $desk }.
    4. If you cannot get out, shut the door, seal the gaps with wet towels, call for help at the window and call { $fire }.
emergency-lift =
    Please do this now:
    1. Do not force the doors, do not jump, do not climb out.
    2. Press the alarm button in the car and call the service desk, { $desk }.
    3. If somebody is hurt or unwell, call { $medical }; if the desk cannot be reached, call { $fire }.
    4. Stay away from the doors and wait for the rescuers.
emergency-drowning =
    Please do this now:
    1. Shout for help; call the lifeguard and people nearby.
    2. Call the ambulance, { $medical }, and the police, { $police }; then the service desk, { $desk }.
    3. From the edge, reach out a lifebuoy, a pole or a rope. Do not jump in.
emergency-medical =
    Please do this now:
    1. Call the ambulance, { $medical }. Say the building, unit and room, and do what the operator tells you.
    2. Call the service desk, { $desk }, to open the gates and show the way.
    3. One person stays with the patient, another goes down to meet the ambulance.
emergency-electric-shock =
    Please do this now:
    1. Do not touch the person, any cable or standing water.
    2. Stop using electricity. Switch off the mains if you can do so safely.
    3. Call the ambulance, { $medical }, and the service desk, { $desk }.
emergency-water =
    Please do this now:
    1. Shut the main water valve first.
    2. Do not touch wet appliances or sockets. Switch off the mains power if you can do so safely.
    3. If the valve will not close, or water reaches the corridor or the lift, call the service desk, { $desk }.
emergency-security =
    Please do this now:
    1. Keep yourself and your family safe. Do not confront anybody, do not give chase.
    2. Go to a safe room and lock the door.
    3. Call the police, { $police }, and the service desk, { $desk }. If somebody is hurt, call { $medical }.
emergency-missing-child =
    Please do this now:
    1. Call the police, { $police }. There is no need to wait.
    2. Call the service desk, { $desk }, so that the gates watch out.
    3. Tell us the child's name, age, height and clothes, and when and where the child was last seen; send a recent photo.
    4. Let one of the family stay where the child was last seen.
emergency-other =
    Please do this now:
    1. Leave the dangerous place; keep yourself and your family safe.
    2. Fire, or somebody trapped: call { $fire }. Somebody hurt: call { $medical }. Under attack: call { $police }.
    3. Call the service desk, { $desk }.

# $number, $accept_by the latest time at which somebody takes charge
emergency-filed = Filed as an emergency under number { $number }; the staff on duty have been paged and somebody will take charge by { $accept_by } at the latest. If anything changes, call { $desk } at once.
emergency-where = Please tell us exactly where: building, unit and room, or the name of the public place.
emergency-phone = Please leave your telephone number, so that the staff on duty can reach you.
emergency-help-is-called = What you said has been passed to the staff on duty. Please keep your telephone free; if anything changes, call { $desk } at once.
emergency-still-open = Very well, I will ask no more. The emergency stays on file and the staff on duty go on with it. If the danger is over, please tell the service desk, { $desk }.
emergency-go-on = What you were doing before is kept; choose “Continue” when you wish to go on with it. If anything changes, write it here and it goes to the staff on duty at once.
choice-go-on = Continue
# $number, $department, $by
emergency-accepted = { $number }: { $department } has taken it and will be there by { $by }.
