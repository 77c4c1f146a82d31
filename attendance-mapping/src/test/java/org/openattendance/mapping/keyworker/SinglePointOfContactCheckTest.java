package org.openattendance.mapping.keyworker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.keyworker.SinglePointOfContactCheck.State;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.NamedContact;
import org.openattendance.mapping.model.NamedContact.ForWhom;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.Visibility;
import org.openattendance.mapping.network.Net1;

class SinglePointOfContactCheckTest {

    private static final Set<String> PARENTS = Set.of("MUM", "DAD");
    private static final LocalDate DAY = Net1.DAY;

    private static NamedContact contact(ForWhom whom, String node, boolean primary) {
        return new NamedContact(whom, node, primary, DateSpan.from(DAY), Visibility.closed());
    }

    private static PartnershipMap map(NamedContact... contacts) {
        return PartnershipMap.of(Net1.map().parts().withContacts(List.of(contacts)));
    }

    private static SinglePointOfContactCheck check(NamedContact... contacts) {
        return SinglePointOfContactCheck.of(map(contacts), PARENTS, DAY);
    }

    @Test
    void EX_21_there_may_be_any_number_of_named_contacts_and_none_or_several_first_ones_are_reported() {
        SinglePointOfContactCheck none = check(contact(ForWhom.PUPIL, "keyworker", false));
        assertThat(none.state(ForWhom.PUPIL)).isEqualTo(State.NONE);
        SinglePointOfContactCheck several = check(
                contact(ForWhom.PUPIL, "keyworker", true),
                contact(ForWhom.PUPIL, "ews", true),
                contact(ForWhom.PARENT, "keyworker", true),
                contact(ForWhom.PARENT, "ews", false));
        assertThat(several.state(ForWhom.PUPIL)).isEqualTo(State.SEVERAL);
        assertThat(several.state(ForWhom.PARENT)).isEqualTo(State.CONTACT);
        assertThat(several.findings())
                .extracting(finding -> finding.reason() + " " + finding.about())
                .containsExactly("NO_FIRST_CONTACT AGENCIES", "SEVERAL_FIRST_CONTACTS PUPIL");
    }

    @Test
    void a_contact_counts_on_its_days_only_and_once() {
        NamedContact one = contact(ForWhom.PUPIL, "keyworker", true);
        assertThat(SinglePointOfContactCheck.of(map(one, one), PARENTS, DAY).state(ForWhom.PUPIL))
                .isEqualTo(State.CONTACT);
        assertThat(SinglePointOfContactCheck.of(map(one), PARENTS, DAY.minusDays(1))
                        .state(ForWhom.PUPIL))
                .isEqualTo(State.NONE);
    }

    @Test
    void doors_are_professionals_with_a_tie_of_their_own_to_pupil_or_parent() {
        assertThat(check().doors()).containsExactly("foodbank", "keyworker");
        assertThat(SinglePointOfContactCheck.of(map(), Set.of(), DAY).doors()).containsExactly("keyworker");
    }

    @Test
    void more_than_three_doors_and_no_first_contact_are_too_many() {
        PartnershipMap busy = Net1.map().with(Tie.of("pupil", "ews")).with(Tie.of("camhs", "pupil"));
        SinglePointOfContactCheck check = SinglePointOfContactCheck.of(busy, PARENTS, DAY);
        assertThat(check.doors()).hasSize(4);
        assertThat(check.tooManyDoors()).isTrue();
        assertThat(check.findings()).extracting(Finding::reason).contains("TOO_MANY_DOORS");
        assertThat(SinglePointOfContactCheck.of(busy, PARENTS, DAY, 4).tooManyDoors())
                .isFalse();
        PartnershipMap named =
                PartnershipMap.of(busy.parts().withContacts(List.of(contact(ForWhom.PARENT, "keyworker", true))));
        assertThat(SinglePointOfContactCheck.of(named, PARENTS, DAY).tooManyDoors())
                .isFalse();
        assertThat(check().tooManyDoors()).isFalse();
    }

    @Test
    void a_partner_in_two_layers_is_one_door() {
        PartnershipMap twice = Net1.map()
                .with(MapNode.of("pantry", NodeDetail.Organisation.of(), MapLayer.MULTI_AGENCY_SUPPORT)
                        .withPartner("foodbank"))
                .with(Tie.of("mum", "pantry"));
        assertThat(SinglePointOfContactCheck.of(twice, PARENTS, DAY).doors()).containsExactly("foodbank", "keyworker");
    }
}
