// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Which methods a path answers to: RFC 9110 wants it told with every 405, and the framework does not. */
@Singleton
class AllowedMethods {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    /** A method and what the paths look like that it is for. */
    private record Endpoint(String method, Pattern path) {}

    /** The value of an {@code Allow} header, empty where no method is declared. */
    String at(String path) {
        var methods = new TreeSet<String>();
        for (Endpoint endpoint : endpoints()) {
            if (endpoint.path().matcher(path).matches()) {
                methods.add(endpoint.method());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static List<Endpoint> endpoints() {
        List<Endpoint> found = new ArrayList<>();
        var mappers = ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers();
        RuntimeResourceVisitor.visitRuntimeResources("", mappers, new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String fullPath, RuntimeResource resource) {
                String[] literals = PARAMETER.split(fullPath, -1);
                for (int i = 0; i < literals.length; i++) {
                    literals[i] = Pattern.quote(literals[i]);
                }
                found.add(new Endpoint(method, Pattern.compile(String.join("[^/]+", literals) + "/?")));
            }
        });
        return found;
    }
}
