// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import static dev.kept.restkit.bulk.BulkProblem.IMPORT_FINISHED;

import dev.kept.restkit.id.Ids;
import dev.kept.restkit.idempotency.IdempotentCall;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.Language;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.problem.TypeNames;
import dev.kept.restkit.request.BodyDigest;
import dev.kept.restkit.tenant.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the resources of imports call. */
@ApplicationScoped
public class BulkImports {
    private final BulkUploads uploads;
    private final BulkStore store;
    private final BulkWorker worker;
    private final IdempotentCall idempotent;
    private final Cursors cursors;
    private final Caller caller;
    private final CurrentVertxRequest current;

    BulkImports(
            BulkUploads uploads,
            BulkStore store,
            BulkWorker worker,
            IdempotentCall idempotent,
            Cursors cursors,
            Caller caller,
            CurrentVertxRequest current) {
        this.uploads = uploads;
        this.store = store;
        this.worker = worker;
        this.idempotent = idempotent;
        this.cursors = cursors;
        this.caller = caller;
        this.current = current;
    }

    /**
     * Stores the body and starts the import. Honours {@code Idempotency-Key} by itself.
     *
     * @param kind the kind of a {@link BulkHandler}
     * @param contentType the request's content type, CSV or NDJSON
     * @param parameters for the handler
     * @return 202 with the import and its {@code Location} below the request's path
     */
    public RestResponse<BulkImportView> start(
            String kind, InputStream body, String contentType, Map<String, String> parameters) {
        var job = new BulkJob(Ids.next("imp"), caller.tenant(), kind, Map.copyOf(parameters));
        var request = current.getCurrent();
        try {
            var digested = BodyDigest.over(body);
            uploads.receive(job, Language.current(), contentType, digested);
            BodyDigest.finish(digested, request);
            // In one transaction, with a key or without: the answer tells of the import before a worker takes it.
            var response =
                    idempotent.once(() -> QuarkusTransaction.joiningExisting().call(() -> {
                        uploads.submit(job);
                        return accepted(job, request.request().path());
                    }));
            worker.wake();
            return response;
        } catch (IOException e) {
            uploads.discard(job);
            throw BulkProblem.UPLOAD_INCOMPLETE.with();
        } catch (RuntimeException e) {
            uploads.discard(job); // also when an earlier request with the same key is answered again
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Cannot start an import", e);
        }
    }

    /** An import of the caller's tenant, or the problem {@code import-not-found}. */
    public BulkImportView get(String kind, String id) {
        return store.get(caller.tenant(), kind, id);
    }

    /** Ends an import early; what it has stored stays. Problems: {@code import-not-found}, {@code import-finished}. */
    public BulkImportView cancel(String kind, String id) {
        if (!store.cancel(caller.tenant(), kind, id)) {
            throw IMPORT_FINISHED.with(get(kind, id).id());
        }
        return get(kind, id);
    }

    /**
     * What became of the lines, in their order.
     *
     * @param status only those: {@code created}, {@code updated}, {@code unchanged} or {@code failed}; null for all
     */
    public Page<BulkResult> results(
            String kind, String id, @Nullable String status, @Nullable String cursor, @Nullable Integer limit) {
        int size = Limits.of(limit);
        BulkResult.@Nullable Status wanted = status == null ? null : parse(status);
        String fingerprint = "bulk-results/" + get(kind, id).id() + "/" + wanted;
        long after = cursors.decode(cursor, fingerprint)
                .map(keys -> Long.parseLong(keys.get(0)))
                .orElse(0L);
        List<BulkResult> found = store.results(caller.tenant(), id, wanted, after, size + 1);
        return Page.of(found, size, last -> cursors.encode(fingerprint, Long.toString(last.line())), result -> result);
    }

    private RestResponse<BulkImportView> accepted(BulkJob job, String path) {
        BulkImportView view = store.get(job.tenant(), job.kind(), job.id());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view)
                .location(URI.create(path + "/" + job.id()))
                .build();
    }

    private static BulkResult.Status parse(String status) {
        return Arrays.stream(BulkResult.Status.values())
                .filter(value -> value.name().equals(status.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> StandardProblem.INVALID_REQUEST.withFaults(
                        List.of(Fault.textParameter("status", "wrong-type", TypeNames.of(BulkResult.Status.class)))));
    }
}
