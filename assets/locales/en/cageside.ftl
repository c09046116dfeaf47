cageside = Cageside
