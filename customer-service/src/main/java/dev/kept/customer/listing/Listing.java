// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.listing;

import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pages through one entity by the keys of the last row seen, never by counting rows.
 *
 * @param entity the entity's class
 * @param id its id
 * @param sortKeys the names by which it may be sorted
 * @param defaultSort the order where none is asked for
 */
public record Listing<E>(Class<E> entity, Function<E, String> id, List<SortKey<E>> sortKeys, String defaultSort) {

    /** One page of the rows for which the filters hold. */
    public Page<E> page(
            EntityManager entities, Cursors cursors, Filters filters, @Nullable String sort, PageRequest request) {
        Sort<E> order = Sort.of(sort == null ? defaultSort : sort, sortKeys);
        String fingerprint = entity.getSimpleName() + "|" + order.text() + "|" + filters.fingerprint();
        Optional<List<String>> after = cursors.decode(request.cursor(), fingerprint);
        int limit = Limits.of(request.limit());

        TypedQuery<E> query = query(entities, filters, order, after.isPresent());
        after.ifPresent(keys -> {
            List<Object> values = order.parse(keys);
            for (int i = 0; i < values.size(); i++) {
                query.setParameter("k" + i, values.get(i));
            }
        });
        List<E> rows = query.setMaxResults(limit + 1).getResultList();
        if (rows.size() <= limit) {
            return new Page<>(rows, new PageInfo(null, false));
        }
        E last = rows.get(limit - 1);
        String next = cursors.encode(fingerprint, order.keysOf(last, id.apply(last)));
        return new Page<>(List.copyOf(rows.subList(0, limit)), new PageInfo(next, true));
    }

    private TypedQuery<E> query(EntityManager entities, Filters filters, Sort<E> sort, boolean continued) {
        List<String> conditions = new ArrayList<>(filters.conditions());
        if (continued) {
            conditions.add(sort.after());
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<E> query = entities.createQuery(
                "select e from " + entity.getSimpleName() + " e" + where + " order by " + sort.orderBy(), entity);
        filters.parameters().forEach(query::setParameter);
        return query;
    }
}
