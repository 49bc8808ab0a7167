// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.FileEntry;
import dev.kept.customer.file.FilePosition;
import dev.kept.customer.file.FileSection;
import dev.kept.customer.source.AttributeLedger;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The profile itself as a part of the file: of the customer and of all that were merged into it. It stays where it is
 * when customers are merged.
 */
@Singleton
class CustomerSection implements FileSection {

    private final CustomerRepository customers;
    private final ProfileWriter writer;
    private final AttributeLedger ledger;
    private final ObjectMapper json;

    CustomerSection(CustomerRepository customers, ProfileWriter writer, AttributeLedger ledger, ObjectMapper json) {
        this.customers = customers;
        this.writer = writer;
        this.ledger = ledger;
        this.json = json;
    }

    @Override
    public String kind() {
        return "profile";
    }

    @Override
    public Set<String> tables() {
        return Set.of("customer", "attribute_value", "customer_key", "customer_search");
    }

    @Override
    public List<FileEntry> entries(String customerId, @Nullable FilePosition before, int limit) {
        return List.of();
    }

    @Override
    public List<JsonNode> export(String customerId) {
        return customers.findFile(customerId).stream().map(this::export).toList();
    }

    private JsonNode export(Customer customer) {
        ObjectNode profile = json.valueToTree(NewCustomer.of(customer.profile()));
        profile.properties().removeIf(member -> member.getValue().isNull());
        profile.put("id", customer.id());
        profile.put("createdAt", customer.createdAt().toString());
        profile.put("updatedAt", customer.updatedAt().toString());
        if (customer.mergedInto() != null) {
            profile.put("mergedInto", customer.mergedInto());
        }
        profile.set("sources", json.valueToTree(ledger.history(List.of(customer.id()))));
        return profile;
    }

    @Override
    public void erase(String customerId, Changes changes) {
        List<Customer> file = customers.findAllForChange(customers.fileIds(customerId));
        ledger.forgetPersonal(file.stream().map(Customer::id).toList(), writer.definitions());
        ProfileChanges profiles = writer.begin(file, changes);
        Instant now = profiles.now();
        for (Customer customer : file) {
            changes.before(customer);
            customer.erase(customer.profile().anonymous(profiles.definitions().personal()), now);
            profiles.erased(customer, now);
        }
        writer.store(profiles);
    }

    @Override
    public List<String> move(String from, String to, @Nullable Collection<String> only, Changes changes) {
        return List.of();
    }
}
