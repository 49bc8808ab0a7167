// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.openapi;

import dev.kept.restkit.problem.Language;
import dev.kept.restkit.problem.Problem;
import dev.kept.restkit.problem.ProblemTexts;
import dev.kept.restkit.problem.StandardProblem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The components that all operations refer to. */
final class CommonComponents {
    static final String OAUTH2 = "oauth2";
    static final String IDEMPOTENCY_KEY = "IdempotencyKey";

    private static final List<StandardProblem> ANSWERED = List.of(
            StandardProblem.INVALID_REQUEST,
            StandardProblem.UNAUTHENTICATED,
            StandardProblem.FORBIDDEN,
            StandardProblem.NOT_FOUND,
            StandardProblem.PRECONDITION_FAILED,
            StandardProblem.BODY_TOO_LARGE,
            StandardProblem.UNSUPPORTED_MEDIA_TYPE,
            StandardProblem.UNPROCESSABLE,
            StandardProblem.PRECONDITION_REQUIRED,
            StandardProblem.TOO_MANY_REQUESTS,
            StandardProblem.INTERNAL_ERROR,
            StandardProblem.UNAVAILABLE);

    private CommonComponents() {}

    static void addTo(OpenAPI document, Set<String> scopes) {
        Components components = document.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            document.setComponents(components);
        }
        components.addSchema("Fault", fault()).addSchema("Problem", problem());
        components.addParameter(IDEMPOTENCY_KEY, idempotencyKey());
        components.addSecurityScheme(OAUTH2, oauth2(scopes));
        for (StandardProblem problem : ANSWERED) {
            components.addResponse(name(problem), response(problem));
        }
    }

    /** For example {@code NotFound}. */
    static String name(StandardProblem problem) {
        var name = new StringBuilder();
        for (String word : problem.name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
    }

    private static APIResponse response(StandardProblem problem) {
        return OASFactory.createAPIResponse()
                .description(ProblemTexts.find(Language.ENGLISH, problem.code() + ".title")
                        .orElse(problem.code()))
                .content(problemContent());
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(false)
                .description("Makes the request safe to send again: the same key with the same request has one effect"
                        + " and gets the same answer for at least 24 hours.")
                .schema(text("").minLength(1).maxLength(255))
                .example("8e03978e-40d5-43dd-bc93-6894a57f9324");
    }

    private static SecurityScheme oauth2(Set<String> scopes) {
        OAuthFlow flow = OASFactory.createOAuthFlow().tokenUrl("/oauth2/token");
        scopes.forEach(scope -> flow.addScope(scope, "Allows " + scope));
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("An access token (JWT) of the configured issuer.")
                .flows(OASFactory.createOAuthFlows().clientCredentials(flow));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("An error (RFC 9457).")
                .addProperty("type", text("/problems/ and the code"))
                .addProperty("title", text("What kind of error, in the language of the request"))
                .addProperty("status", number("The HTTP status"))
                .addProperty("detail", text("What happened this time, in the language of the request"))
                .addProperty("instance", text("urn:uuid: and the id of the request"))
                .addProperty("code", text("Stable name for programs"))
                .addProperty("traceId", text("The id of the request, as it stands in the logs"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("Fault")))
                .required(List.of("type", "title", "status", "detail", "instance", "code", "traceId"));
    }

    private static Schema fault() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("One fault of the input.")
                .addProperty("pointer", text("Where in the body, as a JSON Pointer"))
                .addProperty("parameter", text("Or which path, query or header parameter"))
                .addProperty("code", text("Stable name for programs"))
                .addProperty("detail", text("What is wrong and what would be right"))
                .required(List.of("code", "detail"));
    }

    private static Schema text(String description) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        return description.isEmpty() ? schema : schema.description(description);
    }

    private static Schema number(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).description(description);
    }
}
