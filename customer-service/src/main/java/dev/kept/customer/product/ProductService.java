// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import static dev.kept.customer.product.ProductProblem.PRODUCT_CODE_TAKEN;
import static dev.kept.customer.product.ProductProblem.PRODUCT_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.lookup.ExpectedVersion;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps products. Every change tells the other services in the same transaction. */
@ApplicationScoped
class ProductService {
    /** A product and whether this call created it. */
    record Upserted(Product product, boolean created) {}

    private final ProductRepository products;
    private final ProductLineRepository lines;
    private final TenantSettingsService settings;
    private final EventFeed feed;
    private final Patches patches;
    private final Clock clock;

    ProductService(
            ProductRepository products,
            ProductLineRepository lines,
            TenantSettingsService settings,
            EventFeed feed,
            Patches patches,
            Clock clock) {
        this.products = products;
        this.lines = lines;
        this.settings = settings;
        this.feed = feed;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    Product get(String id) {
        return products.findByIdOptional(id).orElseThrow(() -> PRODUCT_NOT_FOUND.with(id));
    }

    @Transactional
    Product create(NewProduct wanted) {
        check(wanted);
        refuseTaken(wanted.code(), null);
        Changes changes = feed.begin();
        Product product = add(wanted, changes);
        changes.finish();
        return product;
    }

    @Transactional
    Product patch(String id, @Nullable String ifMatch, JsonNode patch) {
        Product product = getForChange(id, ifMatch);
        NewProduct wanted = patches.apply(NewProduct.of(product.content()), patch, NewProduct.class);
        check(wanted);
        refuseTaken(wanted.code(), product);
        Changes changes = feed.begin();
        change(product, wanted, changes);
        changes.finish();
        return product;
    }

    @Transactional
    Upserted upsert(@Nullable String ifMatch, NewProduct wanted) {
        check(wanted);
        Optional<Product> known =
                products.findByCodesForChange(List.of(wanted.code())).stream().findFirst();
        ExpectedVersion.check(ifMatch, known.map(Product::version));
        Changes changes = feed.begin();
        known.ifPresent(product -> change(product, wanted, changes));
        Product product = known.orElseGet(() -> add(wanted, changes));
        changes.finish();
        return new Upserted(product, known.isEmpty());
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Product product = getForChange(id, ifMatch);
        Changes changes = feed.begin();
        products.delete(product);
        changes.after(product, () -> ProductEvents.deleted(product));
        changes.finish();
    }

    /** Loads at once what the check of some products needs. */
    ProductCheck checkFor(Collection<NewProduct> wanted) {
        settings.holdCurrency();
        return new ProductCheck(lines.knownKeys(Lookup.names(wanted, NewProduct::productLine)));
    }

    /** Adds a product that was checked; the caller has made sure that its code is free. */
    Product add(NewProduct wanted, Changes changes) {
        Product product = new Product(Ids.next("prd"), wanted.content(), now());
        products.persist(product);
        changes.after(product, () -> ProductEvents.saved(product));
        return product;
    }

    /** Changes a product if anything differs, and tells whether it did. */
    boolean change(Product product, NewProduct wanted, Changes changes) {
        if (product.content().equals(wanted.content())) {
            return false;
        }
        changes.before(product);
        product.change(wanted.content(), now());
        changes.after(product, () -> ProductEvents.saved(product));
        return true;
    }

    private void check(NewProduct wanted) {
        List<Fault> faults = new ArrayList<>();
        checkFor(List.of(wanted)).check(wanted, faults);
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
    }

    private Product getForChange(String id, @Nullable String ifMatch) {
        Product product = products.findForChange(id).orElseThrow(() -> PRODUCT_NOT_FOUND.with(id));
        ETags.require(ifMatch, product.version());
        return product;
    }

    private void refuseTaken(String code, @Nullable Product except) {
        products.findByCode(code).filter(other -> other != except).ifPresent(other -> {
            throw PRODUCT_CODE_TAKEN.with(code, other.id());
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
