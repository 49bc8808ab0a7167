// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import dev.kept.testkit.NoNullAnalysis;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Query parameters in a bean of their own. */
@NoNullAnalysis
class NoteFilter {
    @RestQuery
    @Nullable String filter;

    @RestQuery
    @Nullable List<String> tag;
}
