package org.openaeo.demo.chapter;

import org.openaeo.certification.procedure.Actor;
import org.openaeo.demo.world.Resident;
import org.openaeo.demo.world.Residents;
import org.openaeo.demo.world.World;
import org.openaeo.platform.security.Role;

/**
 * Who acts in the case files of the demonstration.
 *
 * @param trader the one of the companies who can sign in
 * @param second another decision maker, who rules on appeals; not somebody who can sign in
 */
record Cast(Actor trader, Actor officer, Actor validator, Actor decider, Actor second) {
    static Cast of(Residents residents, World world) {
        return new Cast(
                Actor.applicant(residents.idOf(Resident.TRADER, world)),
                Actor.customs(residents.idOf(Resident.OFFICER, world), Role.AEO_OFFICER),
                Actor.customs(residents.idOf(Resident.VALIDATOR, world), Role.VALIDATOR),
                Actor.customs(residents.idOf(Resident.DECIDER, world), Role.DECISION_MAKER),
                Actor.customs("Octavio Renn", Role.DECISION_MAKER));
    }
}
