// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.openapi;

import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.problem.Language;
import dev.kept.restkit.problem.ProblemTexts;
import dev.kept.restkit.problem.StandardProblem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Adds to every operation what it need not say by itself: the scopes of {@code @RolesAllowed}, the header of {@link
 * Idempotent}, and the errors that it can answer with.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CommonParts implements OASFilter {
    private static final Set<String> NO_PARAMETERS = Set.of("Content-Type", "Accept", "Authorization");

    private final OperationSources sources;
    private final Set<String> scopes = new TreeSet<>();

    /** For Quarkus. */
    public CommonParts(IndexView index) {
        this.sources = new OperationSources(index);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        String id = String.valueOf(operation.getOperationId());
        List<Parameter> parameters =
                operation.getParameters() == null ? List.of() : new ArrayList<>(operation.getParameters());
        operation.setParameters(null);
        parameters.stream()
                .filter(parameter -> !NO_PARAMETERS.contains(String.valueOf(parameter.getName())))
                .forEach(operation::addParameter);
        if (sources.isIdempotent(id) || isImport(operation)) {
            operation.addParameter(OASFactory.createParameter().ref(CommonComponents.IDEMPOTENCY_KEY));
        }
        Optional<List<String>> needed = sources.scopes(id);
        secure(operation, needed);
        addErrors(operation, needed.isPresent());
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        CommonComponents.addTo(document, scopes);
    }

    private void secure(Operation operation, Optional<List<String>> needed) {
        operation.setSecurity(new ArrayList<>());
        if (needed.isEmpty()) {
            return;
        }
        scopes.addAll(needed.get());
        if (needed.get().isEmpty()) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(CommonComponents.OAUTH2, List.of()));
        }
        for (String scope : needed.get()) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(CommonComponents.OAUTH2, List.of(scope)));
        }
    }

    private static void addErrors(Operation operation, boolean secured) {
        addError(operation, StandardProblem.INVALID_REQUEST);
        if (secured) {
            addError(operation, StandardProblem.UNAUTHENTICATED);
            addError(operation, StandardProblem.FORBIDDEN);
        }
        if (has(operation, Parameter.In.PATH, null)) {
            addError(operation, StandardProblem.NOT_FOUND);
        }
        if (has(operation, Parameter.In.HEADER, "If-Match")) {
            addError(operation, StandardProblem.PRECONDITION_FAILED);
            addError(operation, StandardProblem.PRECONDITION_REQUIRED);
        }
        if (operation.getRequestBody() != null) {
            addError(operation, StandardProblem.BODY_TOO_LARGE);
            addError(operation, StandardProblem.UNSUPPORTED_MEDIA_TYPE);
            addError(operation, StandardProblem.UNPROCESSABLE);
        }
        addError(operation, StandardProblem.TOO_MANY_REQUESTS);
        addError(operation, StandardProblem.INTERNAL_ERROR);
        addError(operation, StandardProblem.UNAVAILABLE);
        operation.getResponses().getAPIResponses().forEach(CommonParts::asProblem);
    }

    /** Imports honour the key by themselves. */
    private static boolean isImport(Operation operation) {
        var body = operation.getRequestBody();
        return body != null
                && body.getContent() != null
                && body.getContent().getMediaTypes() != null
                && body.getContent().getMediaTypes().containsKey("application/x-ndjson");
    }

    private static boolean has(Operation operation, Parameter.In in, @Nullable String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter ->
                                parameter.getIn() == in && (name == null || name.equals(parameter.getName())));
    }

    private static void addError(Operation operation, StandardProblem problem) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        String status = Integer.toString(problem.status());
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(CommonComponents.name(problem)));
        }
    }

    /** An error that an operation declares itself says why; what its body looks like is always the same. */
    private static void asProblem(String status, APIResponse response) {
        if (response.getRef() == null && status.compareTo("4") > 0 && response.getContent() == null) {
            response.setContent(CommonComponents.problemContent());
            if (response.getDescription() == null) {
                response.setDescription(
                        ProblemTexts.find(Language.ENGLISH, "conflict.title").orElse(status));
            }
        }
    }
}
