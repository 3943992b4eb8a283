-- Fills story(id, outlet, published, body) with the sample stories; run in psql from the top folder of the repository.
\set body `cat test/samples/01_baidoa_wire.txt`
INSERT INTO story (id, outlet, published, body) VALUES (1, 'Meridian', '2024-03-04', :'body');
\set body `cat test/samples/02_baidoa_courier.txt`
INSERT INTO story (id, outlet, published, body) VALUES (2, 'Coast Courier', '2024-03-05', :'body');
\set body `cat test/samples/03_baidoa_portal.txt`
INSERT INTO story (id, outlet, published, body) VALUES (3, 'Portal 24', '2024-03-05', :'body');
\set body `cat test/samples/04_baidoa_update.txt`
INSERT INTO story (id, outlet, published, body) VALUES (4, 'Meridian', '2024-03-06', :'body');
\set body `cat test/samples/05_ferry_congo.txt`
INSERT INTO story (id, outlet, published, body) VALUES (5, 'Lakeside', '2024-03-07', :'body');
\set body `cat test/samples/06_clashes_djibo.txt`
INSERT INTO story (id, outlet, published, body) VALUES (6, 'Meridian', '2024-03-09', :'body');
\set body `cat test/samples/07_earthquake_peru.txt`
INSERT INTO story (id, outlet, published, body) VALUES (7, 'Cordillera', '2024-03-11', :'body');
\set body `cat test/samples/08_bus_nepal.txt`
INSERT INTO story (id, outlet, published, body) VALUES (8, 'HNS', '2024-03-12', :'body');
\set body `cat test/samples/09_mine_jharia.txt`
INSERT INTO story (id, outlet, published, body) VALUES (9, 'Dhanbad Mail', '2024-03-14', :'body');
\set body `cat test/samples/10_abduction_zamfara.txt`
INSERT INTO story (id, outlet, published, body) VALUES (10, 'Meridian', '2024-03-15', :'body');
\set body `cat test/samples/11_floods_brazil.txt`
INSERT INTO story (id, outlet, published, body) VALUES (11, 'Relief desk', '2024-03-18', :'body');
\set body `cat test/samples/12_protest_conakry.txt`
INSERT INTO story (id, outlet, published, body) VALUES (12, 'Lakeside', '2024-03-19', :'body');
\set body `cat test/samples/13_cyclone_mozambique.txt`
INSERT INTO story (id, outlet, published, body) VALUES (13, 'Canal News', '2024-03-20', :'body');
\set body `cat test/samples/14_markets.txt`
INSERT INTO story (id, outlet, published, body) VALUES (14, 'Meridian', '2024-03-21', :'body');
\set body `cat test/samples/15_monitor_week.txt`
INSERT INTO story (id, outlet, published, body) VALUES (15, 'Sahel Watch', '2024-03-18', :'body');
\unset body
