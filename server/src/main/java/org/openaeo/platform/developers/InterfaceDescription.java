package org.openaeo.platform.developers;

import java.util.Arrays;
import java.util.List;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.openaeo.platform.security.Scope;
import org.openaeo.platform.web.Languages;

/** What the description says of the interface as a whole: how to come in, and what goes wrong. */
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {
    /** The one way in: client credentials. */
    static final String TOKENS = "tokens";

    static final String PROBLEM = "#/components/schemas/Problem";

    private static final String ABOUT = """
            What other systems ask of OpenAEO and tell it. Machines are registered by an administrator and get \
            tokens by client credentials at /oauth2/token; each operation names the scope that it needs. What \
            goes wrong is told as problem details (RFC 9457) in English, Spanish or French, as the header \
            Accept-Language likes best. Every answer carries the header X-Correlation-Id.""";

    @Bean
    OpenAPI describedInterface(MessageSource texts) {
        return new OpenAPI()
                .info(new Info()
                        .title("OpenAEO")
                        .version("v1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This server")))
                .components(components(texts));
    }

    private static Components components(MessageSource texts) {
        var components =
                new Components().addSecuritySchemes(TOKENS, scheme(texts)).addSchemas("Problem", problem());
        for (var kind : ProblemKind.values()) {
            components.addResponses(kind.key(), response(kind));
        }
        return components;
    }

    private static SecurityScheme scheme(MessageSource texts) {
        var scopes = new Scopes();
        Arrays.stream(Scope.values())
                .forEach(scope -> scopes.addString(
                        scope.value(), texts.getMessage("scope." + scope.name(), null, Languages.ENGLISH)));
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("A token holds for ten minutes and ends when its machine is revoked.")
                .flows(new OAuthFlows()
                        .clientCredentials(
                                new OAuthFlow().tokenUrl("/oauth2/token").scopes(scopes)));
    }

    private static Schema<?> problem() {
        var error = object().addProperty("pointer", text("To the value in the message (RFC 6901); empty for the whole"))
                .addProperty("code", text("Stable, for machines"))
                .addProperty("detail", text("For people, in the language asked for"))
                .required(List.of("pointer", "code", "detail"));
        return object().description("What went wrong (RFC 9457)")
                .addProperty("type", text("Stable name of the kind of problem, urn:openaeo:problem: and the code"))
                .addProperty("title", text("The kind of problem, for people"))
                .addProperty("status", new Schema<Integer>().types(java.util.Set.of("integer")))
                .addProperty("detail", text("What is wrong and what to do"))
                .addProperty("code", text("Stable, for machines"))
                .addProperty(
                        "errors",
                        new Schema<>()
                                .types(java.util.Set.of("array"))
                                .items(error)
                                .description("Everything that is wrong, where that can be told one by one"))
                .addProperty("correlationId", text("The number to ask by"))
                .required(List.of("type", "title", "status", "code", "correlationId"));
    }

    private static Schema<?> object() {
        return new Schema<>().types(java.util.Set.of("object"));
    }

    private static Schema<?> text(String description) {
        return new Schema<>().types(java.util.Set.of("string")).description(description);
    }

    private static ApiResponse response(ProblemKind kind) {
        return new ApiResponse()
                .description(kind.told())
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    }
}
