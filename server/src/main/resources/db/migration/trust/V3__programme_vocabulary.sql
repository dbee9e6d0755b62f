-- The types, roles and benefits that the shipped programme profiles confer beyond the starting vocabulary.
insert into trust.vocabulary (kind, code, rank, name_en, name_es, name_fr) values
    ('TYPE', 'AEO', 4, 'Authorized economic operator', 'Operador económico autorizado', 'Opérateur économique agréé'),
    ('TYPE', 'MSME', 5, 'Simplified AEO for small enterprises', 'OEA simplificado para pequeñas empresas', 'OEA simplifié pour petites entreprises'),
    ('TYPE', 'CTPAT', 6, 'CTPAT', 'CTPAT', 'CTPAT'),
    ('ROLE', 'STEVEDORE', 11, 'Stevedore', 'Estibador', 'Manutentionnaire portuaire'),
    ('ROLE', 'FREE_ZONE', 12, 'Free-zone user', 'Usuario de zona franca', 'Utilisateur de zone franche'),
    ('ROLE', 'ECOMMERCE', 13, 'E-commerce operator', 'Operador de comercio electrónico', 'Opérateur de commerce électronique'),
    ('BENEFIT', 'EASIER_PERMITS', 10, 'Easier access to other authorisations', 'Acceso facilitado a otras autorizaciones', 'Accès facilité à d’autres autorisations'),
    ('BENEFIT', 'MUTUAL_RECOGNITION', 11, 'Recognition by partner administrations', 'Reconocimiento por administraciones socias', 'Reconnaissance par les administrations partenaires')
on conflict do nothing;
