// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import dev.kept.restkit.problem.Language;
import dev.kept.restkit.tenant.TenantContext;
import io.quarkus.arc.Arc;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * An import that a worker has.
 *
 * @param worker which worker
 * @param contentType the content type of the upload
 * @param language in which the results are told
 * @param position how many items are done
 */
record Claim(UUID worker, BulkJob job, String contentType, Locale language, long position) {

    /** Does some of its work on the current thread, as its tenant and in its language. */
    <R> R inItsName(Supplier<R> work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            return TenantContext.callAs(job.tenant(), () -> {
                AtomicReference<R> result = new AtomicReference<>();
                Language.runIn(language, () -> result.set(work.get()));
                return result.get();
            });
        } finally {
            context.terminate();
        }
    }
}
