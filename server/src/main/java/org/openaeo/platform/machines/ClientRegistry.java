package org.openaeo.platform.machines;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

import org.openaeo.platform.security.Scope;

/** Our machines as the authorization server knows them. */
@Component
class ClientRegistry implements RegisteredClientRepository {
    static final Duration TOKEN_HOLDS = Duration.ofMinutes(10);

    private final MachineStore machines;

    ClientRegistry(MachineStore machines) {
        this.machines = machines;
    }

    @Override
    public void save(RegisteredClient client) {
        // Machines are registered by an administrator only; nothing of theirs is changed from outside.
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return machines.find(clientId)
                .filter(machine -> !machine.revoked())
                .map(ClientRegistry::client)
                .orElse(null);
    }

    private static RegisteredClient client(Machine machine) {
        return RegisteredClient.withId(machine.clientId())
                .clientId(machine.clientId())
                .clientName(machine.name())
                .clientSecret(machine.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> machine.scopes().stream().map(Scope::value).forEach(scopes::add))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_HOLDS)
                        .build())
                .build();
    }
}
