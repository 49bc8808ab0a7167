// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import static dev.kept.customer.customer.CustomerProblem.CUSTOMER_ERASED;
import static dev.kept.customer.customer.CustomerProblem.CUSTOMER_MERGED;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.attribute.Definitions;
import dev.kept.customer.customer.CustomerEvents.Telling;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.source.AttributeBook;
import dev.kept.customer.source.AttributeBooks;
import dev.kept.customer.source.Saying;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The changes of profiles in one transaction: what is said goes into the books, what is believed into the profile. */
final class ProfileChanges {

    private final Definitions definitions;
    private final AttributeBooks books;
    private final ProfileFields fields;
    private final Changes changes;
    private final Telling telling;
    private final Clock clock;
    private final List<Customer> added = new ArrayList<>();
    private final Set<Customer> changed = new LinkedHashSet<>();

    ProfileChanges(
            Definitions definitions,
            AttributeBooks books,
            ProfileFields fields,
            Changes changes,
            Supplier<ZoneId> zone,
            Clock clock) {
        this.definitions = definitions;
        this.books = books;
        this.fields = fields;
        this.changes = changes;
        this.telling = new Telling(definitions.personal(), zone);
        this.clock = clock;
    }

    /** A new customer; the caller makes it persistent before anything else is added. */
    Customer add(NewCustomer wanted, String standardSource) {
        check(wanted);
        Instant now = now();
        Customer customer = new Customer(Ids.next("cus"), wanted.profile(), now);
        Instant effectiveAt = wanted.effectiveFromStart(now);
        books.of(customer.id())
                .replace(
                        new Saying(wanted.sourceOr(standardSource), effectiveAt, now),
                        fields.flatten(customer.profile()));
        customer.rate(Completeness.of(customer.profile(), definitions.required()));
        changes.after(customer, () -> CustomerEvents.profileChanged(customer, effectiveAt, telling));
        added.add(customer);
        return customer;
    }

    /** A source says all that it knows of a customer; tells whether anything else is believed of it now. */
    boolean replace(Customer customer, NewCustomer wanted, String standardSource) {
        refuseFixed(customer);
        check(wanted);
        Instant now = now();
        Saying saying = new Saying(wanted.sourceOr(standardSource), wanted.effectiveFromNow(now), now);
        books.of(customer.id()).replace(saying, fields.flatten(wanted.profile()));
        return believe(customer, wanted.profile(), saying.effectiveAt());
    }

    /** A source says what a patch names; {@code wanted} is the profile as patched. */
    boolean say(Customer customer, NewCustomer wanted, JsonNode patch, String standardSource) {
        refuseFixed(customer);
        check(wanted);
        Instant now = now();
        Saying saying = new Saying(wanted.sourceOr(standardSource), wanted.effectiveFromNow(now), now);
        Map<String, String> after = fields.flatten(wanted.profile());
        Map<String, @Nullable String> said = new HashMap<>();
        for (String attribute : fields.named(patch, fields.flatten(customer.profile()), after)) {
            said.put(attribute, after.get(attribute));
        }
        books.of(customer.id()).say(saying, said);
        return believe(customer, wanted.profile(), saying.effectiveAt());
    }

    /** Sets the profile to what is believed, beginning with a proposal; tells whether that is something else. */
    boolean believe(Customer customer, CustomerProfile proposal, Instant effectiveAt) {
        Map<String, String> proposed = fields.flatten(proposal);
        Map<String, String> believed = new HashMap<>(proposed);
        books.of(customer.id())
                .believed()
                .forEach((attribute, value) ->
                        value.ifPresentOrElse(text -> believed.put(attribute, text), () -> believed.remove(attribute)));
        CustomerProfile profile = believed.equals(proposed) ? proposal : fields.unflatten(believed, proposal);
        if (customer.profile().equals(profile)) {
            return false;
        }
        changes.before(customer);
        customer.change(profile, now());
        tell(customer, effectiveAt);
        return true;
    }

    /** Tells of a profile that was changed. */
    void tell(Customer customer, Instant effectiveAt) {
        customer.rate(Completeness.of(customer.profile(), definitions.required()));
        changes.after(customer, () -> CustomerEvents.profileChanged(customer, effectiveAt, telling));
        changed.add(customer);
    }

    /** Tells of a profile of which nothing personal is left; who was merged is known to nobody else any more. */
    void erased(Customer customer, Instant at) {
        if (customer.mergedInto() == null) {
            tell(customer, at);
        } else {
            changed.add(customer);
        }
    }

    AttributeBook book(Customer customer) {
        return books.of(customer.id());
    }

    ProfileFields fields() {
        return fields;
    }

    Definitions definitions() {
        return definitions;
    }

    AttributeBooks books() {
        return books;
    }

    Changes changes() {
        return changes;
    }

    List<Customer> added() {
        return added;
    }

    Set<Customer> changed() {
        return changed;
    }

    static void refuseFixed(Customer customer) {
        String survivor = customer.mergedInto();
        if (survivor != null) {
            throw CUSTOMER_MERGED.with(customer.id(), survivor);
        }
        refuseErased(customer);
    }

    static void refuseErased(Customer customer) {
        if (customer.erasedAt() != null) {
            throw CUSTOMER_ERASED.with(customer.id());
        }
    }

    private void check(NewCustomer wanted) {
        if (wanted.attributes != null) {
            List<Fault> faults = definitions.faults(wanted.attributes);
            if (!faults.isEmpty()) {
                throw INVALID_REQUEST.withFaults(faults);
            }
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
