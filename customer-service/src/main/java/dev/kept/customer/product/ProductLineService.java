// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import static dev.kept.customer.product.ProductProblem.PRODUCT_LINE_IN_USE;
import static dev.kept.customer.product.ProductProblem.PRODUCT_LINE_NOT_FOUND;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.customer.lookup.ExpectedVersion;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps product lines. */
@ApplicationScoped
class ProductLineService {
    private static final Listing<ProductLine> LISTING = new Listing<>(
            ProductLine.class,
            ProductLine::id,
            List.of(
                    SortKey.text("key", "key", ProductLine::key),
                    SortKey.instant("createdAt", "createdAt", ProductLine::createdAt)),
            "key");

    private final ProductLineRepository lines;
    private final ProductRepository products;
    private final EntityManager entities;
    private final Cursors cursors;
    private final Clock clock;

    ProductLineService(
            ProductLineRepository lines,
            ProductRepository products,
            EntityManager entities,
            Cursors cursors,
            Clock clock) {
        this.lines = lines;
        this.products = products;
        this.entities = entities;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<ProductLine> page(ProductLineFilter filter, PageRequest request) {
        return LISTING.page(entities, cursors, new Filters(), filter.sort, request);
    }

    @Transactional
    ProductLine get(String key) {
        return lines.findByKey(key).orElseThrow(() -> PRODUCT_LINE_NOT_FOUND.with(key));
    }

    /** Creates the line, or renames it if the name differs. */
    @Transactional
    ProductLine save(String key, @Nullable String ifMatch, NewProductLine wanted) {
        Optional<ProductLine> known = lines.findByKey(key);
        ExpectedVersion.check(ifMatch, known.map(ProductLine::version));
        Instant now = clock.instant().truncatedTo(MICROS);
        ProductLine line = known.orElseGet(() -> new ProductLine(Ids.next("prl"), key, wanted.name(), now));
        if (!line.name().equals(wanted.name())) {
            line.rename(wanted.name(), now);
        }
        lines.persistAndFlush(line);
        return line;
    }

    @Transactional
    void delete(String key, @Nullable String ifMatch) {
        ProductLine line = get(key);
        ETags.require(ifMatch, line.version());
        long used = products.countOfLine(key);
        if (used > 0) {
            throw PRODUCT_LINE_IN_USE.with(used);
        }
        lines.delete(line);
    }
}
