// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import dev.kept.customer.customer.CustomerRepository.Named;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.profile.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Tells other features which customers exist. Who was merged into another customer is that one. */
@ApplicationScoped
public class CustomerDirectory {

    /** Finds customers by their ids and by those of the client. */
    private interface Finder extends BiFunction<Collection<String>, Collection<String>, List<Named>> {}

    private final CustomerRepository customers;

    CustomerDirectory(CustomerRepository customers) {
        this.customers = customers;
    }

    /**
     * The customers of the current tenant among those named. They can be neither merged nor deleted until the caller's
     * transaction ends.
     */
    @Transactional
    public Lookup<CustomerRef> lookUp(Collection<String> ids, Collection<String> externalIds) {
        return lookUp(ids, externalIds, customers::findNamed);
    }

    /** The same as they are now, for one who will keep others from changing that, or only reads. */
    @Transactional
    public Lookup<CustomerRef> peek(Collection<String> ids, Collection<String> externalIds) {
        return lookUp(ids, externalIds, customers::peekNamed);
    }

    private static Lookup<CustomerRef> lookUp(Collection<String> ids, Collection<String> externalIds, Finder finder) {
        Lookup<CustomerRef> lookup = new Lookup<>("customer", List.of());
        if (ids.isEmpty() && externalIds.isEmpty()) {
            return lookup;
        }
        List<Named> named = finder.apply(ids, externalIds);
        Map<String, Named> survivors = survivors(named, finder);
        for (Named customer : named) {
            Named survivor = Objects.requireNonNull(survivors.get(customer.id()));
            CustomerRef ref = new CustomerRef(survivor.id(), survivor.externalId());
            lookup.also(customer.id(), customer.externalId(), ref);
        }
        return lookup;
    }

    /** The one that each of these customers is now. */
    private static Map<String, Named> survivors(List<Named> named, Finder finder) {
        Map<String, Named> known = new HashMap<>();
        List<Named> next = named;
        while (!next.isEmpty()) {
            next.forEach(customer -> known.put(customer.id(), customer));
            List<String> ahead = next.stream()
                    .map(Named::mergedInto)
                    .filter(id -> id != null && !known.containsKey(id))
                    .distinct()
                    .toList();
            next = ahead.isEmpty() ? List.of() : finder.apply(ahead, List.of());
        }
        Map<String, Named> survivors = new HashMap<>();
        known.forEach((id, customer) -> {
            Named survivor = customer;
            while (survivor.mergedInto() != null && known.containsKey(survivor.mergedInto())) {
                survivor = Objects.requireNonNull(known.get(survivor.mergedInto()));
            }
            survivors.put(id, survivor);
        });
        return survivors;
    }

    /** Whether the current tenant has this customer: a 404 problem if it has not. */
    @Transactional
    public void require(String id) {
        resolve(id);
    }

    /** The id of the customer that this one is now, another only if it was merged; a 404 problem if there is none. */
    @Transactional
    public String resolve(String id) {
        return find(id).orElseThrow(() -> CustomerProblem.CUSTOMER_NOT_FOUND.with(id));
    }

    /** The same for what is told of customers that may be gone. */
    @Transactional
    public Optional<String> find(String id) {
        return Optional.ofNullable(lookUp(List.of(id), List.of()).find(id, null, new ArrayList<>()))
                .map(CustomerRef::id);
    }

    /** The same for filters: whoever asks for a customer that there is not finds nothing. */
    @Transactional
    public @Nullable String resolveIfKnown(@Nullable String id) {
        if (id == null) {
            return null;
        }
        CustomerRef ref = peek(List.of(id), List.of()).find(id, null, new ArrayList<>());
        return ref == null ? id : ref.id();
    }

    /** What may be shown of these customers in lists of other features, in the order of their ids. */
    @Transactional
    public List<CustomerSummary> summaries(Collection<String> ids, boolean masked) {
        return ids.isEmpty()
                ? List.of()
                : customers.list("id in ?1 order by id", ids).stream()
                        .map(customer -> CustomerSummary.of(customer, masked))
                        .toList();
    }

    /** Where a customer is reached; nobody who was merged or erased is. */
    @Transactional
    public Optional<CustomerContact> contact(String id) {
        return customers
                .findByIdOptional(id)
                .filter(customer -> customer.mergedInto() == null && customer.erasedAt() == null)
                .map(customer -> new CustomerContact(
                        customer.profile().email(), customer.profile().phone()));
    }

    /** How and how often a customer wants to be contacted, if it has said. */
    @Transactional
    public Optional<Preferences> preferences(String id) {
        return customers
                .findByIdOptional(id)
                .map(customer -> customer.profile().details().preferences());
    }

    /**
     * Keeps others from changing what belongs to these customers until the transaction ends, as far as they hold the
     * customers too: for facts that are derived from several rows of one customer. Customers that there are not are left
     * out.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Collection<String> ids) {
        if (!ids.isEmpty()) {
            customers.lock(ids);
        }
    }
}
