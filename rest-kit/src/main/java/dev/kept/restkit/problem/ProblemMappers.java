// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Maps what resource methods and the framework throw. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemResponses responses;
    private final JsonFaults jsonFaults;
    private final Endpoints endpoints;
    private final Event<AccessRefused> refusals;
    private final CurrentIdentityAssociation identity;

    ProblemMappers(
            ProblemResponses responses,
            JsonFaults jsonFaults,
            Endpoints endpoints,
            Event<AccessRefused> refusals,
            CurrentIdentityAssociation identity) {
        this.responses = responses;
        this.jsonFaults = jsonFaults;
        this.endpoints = endpoints;
        this.refusals = refusals;
        this.identity = identity;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException e, SimpleResourceInfo method) {
        return answer(e, method);
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException e) {
        return responses.of(jsonFaults.problemOf(e));
    }

    // Quarkus has a mapper of its own for this one, and the more specific mapper wins.
    @ServerExceptionMapper
    public Response mismatch(com.fasterxml.jackson.databind.exc.MismatchedInputException e) {
        return responses.of(jsonFaults.problemOf(e));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e, UriInfo uri, Request request, SimpleResourceInfo method) {
        if (e.getCause() instanceof JsonProcessingException cause) {
            return responses.of(jsonFaults.problemOf(cause));
        }
        if (e.getCause() instanceof ProblemException cause) {
            return answer(cause, method);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        // By the rules of JAX-RS a path or query parameter that cannot be converted is "not found".
        boolean unreadableParameter = e instanceof NotFoundException && e.getCause() != null;
        StandardProblem type = unreadableParameter ? StandardProblem.INVALID_REQUEST : StandardProblem.ofStatus(status);
        if (type == StandardProblem.INTERNAL_ERROR) {
            LOG.error("Request failed", e);
        }
        if (type == StandardProblem.UNSUPPORTED_MEDIA_TYPE) {
            return responses.of(endpoints.unsupported(request.getMethod(), uri.getPath()));
        }
        ProblemException problem = type.with();
        keepHeaders(e.getResponse(), problem);
        if (type == StandardProblem.METHOD_NOT_ALLOWED) {
            problem.header(HttpHeaders.ALLOW, endpoints.methods(uri.getPath()));
        }
        return responses.of(problem);
    }

    @ServerExceptionMapper
    public Response any(Throwable e, SimpleResourceInfo method) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return answer(problem, method);
            }
        }
        return responses.of(DatabaseProblems.find(e).orElseGet(() -> {
            LOG.error("Request failed", e);
            return StandardProblem.INTERNAL_ERROR.with();
        }));
    }

    /** What a feature refuses is told of, as the framework tells of missing scopes. */
    private Response answer(ProblemException problem, SimpleResourceInfo method) {
        if (problem.type().status() == StandardProblem.FORBIDDEN.status() && method.getResourceClass() != null) {
            String operation = method.getResourceClass().getSimpleName() + '#' + method.getMethodName();
            refusals.fireAsync(new AccessRefused(identity.getIdentity(), operation));
        }
        return responses.of(problem);
    }

    private static void keepHeaders(Response from, ProblemException to) {
        for (String name : new String[] {HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE}) {
            String value = from.getHeaderString(name);
            if (value != null) {
                to.header(name, value);
            }
        }
    }
}
