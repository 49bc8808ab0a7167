// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages of what has {@code createdAt} and {@code id}, the newest first. */
public final class NewestFirst {

    private static final String ORDER = " order by createdAt desc, id desc";

    private NewestFirst() {}

    /** @param after creation and id of the last one on the page before; null: the first page */
    public static <T> List<T> page(PanacheRepositoryBase<T, String> all, @Nullable List<String> after, int count) {
        var query = after == null
                ? all.find("1 = 1" + ORDER)
                : all.find(
                        "(createdAt, id) < (:at, :id)" + ORDER,
                        Map.<String, Object>of("at", Instant.parse(after.get(0)), "id", after.get(1)));
        return query.range(0, count - 1).list();
    }
}
