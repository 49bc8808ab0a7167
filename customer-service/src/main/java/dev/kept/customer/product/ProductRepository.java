// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds products of the current tenant. */
@ApplicationScoped
class ProductRepository implements PanacheRepositoryBase<Product, String> {
    /** Where the product of a code belongs. */
    record CodeGroup(
            String code,
            @Nullable String category,
            @Nullable String productLine) {
        ProductGroup group() {
            return new ProductGroup(category, productLine);
        }
    }

    List<CodeGroup> findGroups(Collection<String> codes) {
        return getEntityManager()
                .createQuery(
                        "select p.content.code, p.content.category, p.content.productLine from Product p"
                                + " where p.content.code in :codes",
                        CodeGroup.class)
                .setParameter("codes", codes)
                .getResultList();
    }

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<Product> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Product> findByCode(String code) {
        return find("content.code", code).singleResultOptional();
    }

    // In the order of ids: two imports of the same products must not wait for each other in a circle.
    List<Product> findByCodesForChange(Collection<String> codes) {
        return find("content.code in ?1 order by id", codes)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    long countOfLine(String key) {
        return count("content.productLine", key);
    }

    boolean hasCosts() {
        return count("content.unitCost is not null") > 0;
    }
}
