// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * What a path answers to and reads: RFC 9110 wants the methods told with every 405 and the media types with a 415, and
 * the framework does neither.
 */
@Singleton
public class Endpoints {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    /** A method, what the paths look like that it is for, and the media types of its bodies. */
    private record Endpoint(String method, Pattern path, List<MediaType> reads) {}

    Endpoints() {}

    /** The value of an {@code Allow} header, empty where no method is declared. */
    String methods(String path) {
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

    /** The 415 that names what the operation reads, in its detail and in the header {@code Accept}. */
    public ProblemException unsupported(String method, String path) {
        Set<String> types = new TreeSet<>();
        for (Endpoint endpoint : endpoints()) {
            if (endpoint.method().equals(method)
                    && endpoint.path().matcher(path).matches()) {
                endpoint.reads().forEach(type -> types.add(type.getType() + '/' + type.getSubtype()));
            }
        }
        String accepted = types.isEmpty() ? MediaType.APPLICATION_JSON : String.join(", ", types);
        return StandardProblem.UNSUPPORTED_MEDIA_TYPE.with(accepted).header(HttpHeaders.ACCEPT, accepted);
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
                found.add(new Endpoint(
                        method, Pattern.compile(String.join("[^/]+", literals) + "/?"), resource.getConsumes()));
            }
        });
        return found;
    }
}
