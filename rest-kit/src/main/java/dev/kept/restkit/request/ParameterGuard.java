// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.request;

import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.ProblemException;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.problem.TypeNames;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the resource method does not declare, that come twice, and values that cannot be read
 * as their type. All faults at once; the framework would ignore the first two and answer "not found" to the third.
 */
@Singleton
public class ParameterGuard {
    private final ConcurrentMap<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        var parameters = declared.computeIfAbsent(method, DeclaredParameters::of);
        Map<String, List<String>> query = request.getUriInfo().getQueryParameters();
        List<Fault> unknown = unknown(parameters, query);
        if (!unknown.isEmpty()) {
            throw StandardProblem.UNKNOWN_PARAMETER.withFaults(unknown);
        }
        List<Fault> faults = new ArrayList<>(repeated(parameters, query));
        faults.addAll(unreadable(parameters.query(), query));
        faults.addAll(unreadable(parameters.path(), request.getUriInfo().getPathParameters()));
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
    }

    private static ProblemException invalid(List<Fault> faults) {
        return StandardProblem.INVALID_REQUEST.withFaults(faults);
    }

    private static List<Fault> unknown(DeclaredParameters parameters, Map<String, List<String>> query) {
        String known = String.join(", ", parameters.query().keySet());
        return query.keySet().stream()
                .filter(name -> !parameters.allows(name))
                .map(name -> known.isEmpty()
                        ? Fault.textParameter(Characters.shown(name), "no-parameters")
                        : Fault.textParameter(Characters.shown(name), "unknown-parameter", known))
                .toList();
    }

    private static List<Fault> repeated(DeclaredParameters parameters, Map<String, List<String>> query) {
        return query.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 && !parameters.allowsSeveral(entry.getKey()))
                .map(entry -> Fault.textParameter(entry.getKey(), "repeated-parameter"))
                .toList();
    }

    private static List<Fault> unreadable(Map<String, Class<?>> types, Map<String, List<String>> values) {
        List<Fault> faults = new ArrayList<>();
        types.forEach((name, type) -> {
            for (String value : values.getOrDefault(name, List.of())) {
                if (!ParameterText.isReadableAs(type, value)) {
                    faults.add(Fault.textParameter(name, "wrong-type", TypeNames.of(type)));
                }
            }
        });
        return faults;
    }
}
