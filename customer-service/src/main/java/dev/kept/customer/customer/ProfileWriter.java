// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import dev.kept.customer.attribute.DefinitionDirectory;
import dev.kept.customer.attribute.Definitions;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.index.CustomerIndex;
import dev.kept.customer.index.Indexed;
import dev.kept.customer.profile.Contact;
import dev.kept.customer.profile.ContactKind;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.customer.source.AttributeLedger;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** Begins changes of profiles: loads at once what all of them need. */
@ApplicationScoped
class ProfileWriter {

    private final DefinitionDirectory definitions;
    private final AttributeLedger ledger;
    private final ProfileFields fields;
    private final TenantSettingsService settings;
    private final CustomerIndex index;
    private final Clock clock;

    ProfileWriter(
            DefinitionDirectory definitions,
            AttributeLedger ledger,
            ProfileFields fields,
            TenantSettingsService settings,
            CustomerIndex index,
            Clock clock) {
        this.definitions = definitions;
        this.ledger = ledger;
        this.fields = fields;
        this.settings = settings;
        this.index = index;
        this.clock = clock;
    }

    /** Begins to change these customers, whose rows the caller has locked, and to add others. */
    ProfileChanges begin(Collection<Customer> known, Changes changes) {
        return new ProfileChanges(
                definitions.current(),
                ledger.open(known.stream().map(Customer::id).toList()),
                fields,
                changes,
                () -> ZoneId.of(settings.current().zone()),
                clock);
    }

    Definitions definitions() {
        return definitions.current();
    }

    /** Ends them: keeps what was said, lets the customers be found and tells the other services. */
    void finish(ProfileChanges profiles) {
        store(profiles);
        profiles.changes().finish();
    }

    /** The same, where others tell the other services. */
    void store(ProfileChanges profiles) {
        tellConflicts(profiles);
        profiles.books().save();
        index.add(profiles.added().stream().map(ProfileWriter::indexed).toList());
        if (!profiles.changed().isEmpty()) {
            index.change(profiles.changed().stream().map(ProfileWriter::indexed).toList());
        }
    }

    private static void tellConflicts(ProfileChanges profiles) {
        profiles.books()
                .takeDisputed(attribute -> !profiles.definitions().isPersonal(attribute))
                .forEach((customer, attributes) ->
                        profiles.changes().told(List.of(ConflictEvents.changed(customer, attributes, profiles.now()))));
    }

    private static Indexed indexed(Customer customer) {
        CustomerProfile profile = customer.profile();
        return new Indexed(
                customer.id(),
                profile.externalId(),
                profile.details().tagsOrNone(),
                profile.identity(),
                profile.details().contactsOrNone().stream()
                        .filter(contact -> contact.kind() != ContactKind.PHONE)
                        .map(Contact::value)
                        .toList());
    }
}
