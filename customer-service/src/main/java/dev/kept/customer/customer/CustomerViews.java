// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import dev.kept.customer.attribute.DefinitionDirectory;
import dev.kept.customer.attribute.Definitions;
import dev.kept.customer.index.CustomerIndex;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows customers as the caller may see them. */
@ApplicationScoped
class CustomerViews {

    private final DefinitionDirectory definitions;
    private final CustomerIndex index;
    private final Caller caller;

    CustomerViews(DefinitionDirectory definitions, CustomerIndex index, Caller caller) {
        this.definitions = definitions;
        this.index = index;
        this.caller = caller;
    }

    /** A customer that was read. */
    CustomerView read(Customer customer) {
        return view(customer, definitions.current(), null);
    }

    /** A customer that was written, with those that may be the same one. */
    @Transactional
    CustomerView written(Customer customer) {
        return view(customer, definitions.current(), PossibleDuplicate.of(index.matches(customer.id())));
    }

    Page<CustomerView> page(Page<Customer> page) {
        Definitions known = definitions.current();
        return new Page<>(
                page.data().stream()
                        .map(customer -> view(customer, known, null))
                        .toList(),
                page.page());
    }

    /** Whether names, contacts and free text are hidden from the caller. */
    boolean masked() {
        return !caller.has("customers:pii");
    }

    private CustomerView view(Customer customer, Definitions known, @Nullable List<PossibleDuplicate> duplicates) {
        return new CustomerView(customer, masked(), known, duplicates);
    }
}
